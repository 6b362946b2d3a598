// Words for people in place of the identifiers of the JSON. Each list has every identifier that the
// core knows; a test holds them against the core's own lists.

/** Types of entities, in the order of the legend. */
export const ENTITY_TYPES = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  nationality: 'Nationalities',
  event: 'Events',
  work: 'Works',
  date: 'Dates',
  time: 'Times',
  money: 'Money',
  percent: 'Percentages',
  quantity: 'Quantities',
  url: 'Web addresses',
  email: 'E-mail addresses',
};

/** Why a block was left out. */
export const REASONS = {
  socialPrompt: 'Asks to share or follow',
  newsletter: 'Asks to subscribe or donate',
  cookie: 'Cookie or privacy notice',
  advertisement: 'Advertising',
  navigation: 'Site navigation',
  linkList: 'List of links',
  related: 'Teaser for another article',
  comments: 'Readers’ comments',
  sectionLabel: 'Section or tag',
  caption: 'Picture caption',
  credit: 'Picture or agency credit',
  fileName: 'Name of a picture file',
  byline: 'Author line, shown above',
  date: 'Date line, shown above',
  duplicateTitle: 'The title once more',
  duplicate: 'Stands in the article already',
  form: 'Part of a form',
  footer: 'Imprint or legal notice',
  hidden: 'Hidden by the page',
  outsideArticle: 'Outside the article',
  boilerplate: 'Text around the article',
};

/** Bands of the verdict. */
export const BANDS = {
  elementary: 'Elementary school',
  middleSchool: 'Middle school',
  highSchool: 'High school',
  collegeEntry: 'College entry',
  college: 'College',
  graduate: 'Graduate',
};

/** Why a score has no value. */
export const WHY = {
  tooShort: 'The text is too short for it.',
  language: 'It is not made for this language.',
  noSentences: 'There are no full sentences.',
};

/** Stages of an analysis, said while they run. */
export const STAGES = {
  load: 'Starting',
  decode: 'Reading',
  parse: 'Reading the page',
  extract: 'Finding the article',
  segment: 'Splitting sentences',
  readability: 'Measuring',
  entities: 'Finding names',
  summary: 'Summing up',
};

/** "fleschKincaidGrade" as words, for identifiers that have no entry. @param {string} id */
export function spaced(id) {
  const words = id.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
