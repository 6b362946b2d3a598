// How each score is computed, to be shown with its inputs filled in. A test evaluates each line and
// holds the result against the core's value on every golden page.

/** @type {Record<string, string>} */
const FORMULAS = {
  fleschReadingEase: '206.835 − 1.015 × {words} ÷ {sentences} − 84.6 × {syllables} ÷ {words}',
  fleschKincaid: '0.39 × {words} ÷ {sentences} + 11.8 × {syllables} ÷ {words} − 15.59',
  gunningFog: '0.4 × ({words} ÷ {sentences} + 100 × {complexWords} ÷ {words})',
  smog: '1.0430 × √(30 × {polysyllables} ÷ {sentences}) + 3.1291',
  ari: '4.71 × {characters} ÷ {words} + 0.5 × {words} ÷ {sentences} − 21.43',
  colemanLiau: '5.88 × {letters} ÷ {words} − 29.6 × {sentences} ÷ {words} − 15.8',
  daleChall1948: '15.79 × {unfamiliarWords} ÷ {words} + 0.0496 × {words} ÷ {sentences} + 3.6365',
  daleChall1995: '64 − 95 × {unfamiliarWords} ÷ {words} − 0.69 × {words} ÷ {sentences}',
  spache: '0.121 × {words} ÷ {sentences} + 8.2 × {unfamiliarForms} ÷ {words} + 0.659',
  lix: '{words} ÷ {sentences} + 100 × {longWords} ÷ {words}',
  rix: '{longWords} ÷ {sentences}',
  forcast: '20 − 15 × {oneSyllableWords} ÷ {words}',
};

/** Linsear Write halves its provisional result, and takes one off below 20. */
const LINSEAR = ['({words} + 2 × {polysyllables}) ÷ {sentences} ÷ 2',
  '(({words} + 2 × {polysyllables}) ÷ {sentences} − 2) ÷ 2'];

/** The computation with its numbers, or "" for a score that is not listed here.
 *  @param {{id: string, value: number|null, inputs: Record<string, number>}} score
 *  @param {(value: number) => string} [format]
 *  @returns {string} */
export function computation({id, value, inputs}, format = String) {
  const formula = id === 'linsearWrite' ? LINSEAR[value > 10 ? 0 : 1] : FORMULAS[id] ?? '';
  return formula.replace(/\{(\w+)\}/g, (_, name) => format(inputs[name]));
}
