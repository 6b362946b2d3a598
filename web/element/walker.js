// Walking the mentions of one entity: which is chosen, and where the walk is.
/** @typedef {import('../analyzer/protocol.js').Entity} Entity */

export class Walker {
  #parts;
  #reveal;
  #tell;
  /** @type {Entity[]} */
  #entities = [];
  /** @type {Map<number, HTMLElement[]>} */
  #marks = new Map();
  /** @type {{entity: Entity, marks: HTMLElement[], at: number}|null} */
  #chosen = null;

  /** @param {Record<string, any>} parts The shell's.
   *  @param {(mark: HTMLElement) => void} reveal
   *  @param {(detail: {entity: Entity, mention: number}) => void} tell */
  constructor(parts, reveal, tell) {
    this.#parts = parts;
    this.#reveal = reveal;
    this.#tell = tell;
  }

  /** Takes the entities of another article; `marks` may still be growing.
   *  @param {Entity[]} entities @param {Map<number, HTMLElement[]>} marks */
  show(entities, marks) {
    this.#entities = entities;
    this.#marks = marks;
  }

  /** Chooses an entity by its id, or none. @param {number|null} id */
  select(id, at = 0, reveal = true) {
    for (const mark of this.#chosen?.marks ?? []) {
      mark.removeAttribute('data-selected');
      mark.removeAttribute('data-current');
    }
    for (const chip of this.#parts.sections.entities.querySelectorAll('.entity')) {
      chip.setAttribute('aria-pressed', String(Number(chip.dataset.entity) === id));
    }
    const entity = this.#entities.find((candidate) => candidate.id === id);
    const marks = entity ? this.#marks.get(id)?.filter(Boolean) ?? [] : [];
    this.#parts.walker.hidden = marks.length === 0;
    this.#chosen = marks.length > 0 ? {entity, marks, at} : null;
    for (const mark of marks) mark.setAttribute('data-selected', '');
    if (this.#chosen) this.#go(at, reveal);
  }

  /** Goes on by some mentions, round at the ends. @param {number} step */
  walk(step) {
    if (!this.#chosen) return;
    const {at, marks} = this.#chosen;
    this.#go((at + step + marks.length) % marks.length, true);
  }

  /** Chooses what was clicked in the text. @param {MouseEvent} event */
  click(event) {
    const mark = event.target.closest('mark');
    if (!mark || event.target.closest('a')) return;
    const id = Number(mark.dataset.entity);
    const at = this.#marks.get(id)?.filter(Boolean).indexOf(mark) ?? 0;
    this.select(id, Math.max(0, at), false);
  }

  #go(at, reveal) {
    const {entity, marks} = this.#chosen;
    this.#chosen.at = at;
    this.#parts.walkerName.textContent = entity.name;
    this.#parts.walkerAt.textContent = `${at + 1} of ${marks.length}`;
    for (const mark of marks) mark.toggleAttribute('data-current', mark === marks[at]);
    if (reveal) this.#reveal(marks[at]);
    this.#tell({entity, mention: at});
  }
}
