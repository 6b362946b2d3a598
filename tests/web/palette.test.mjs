// The colours of names and hard sentences, read from the style sheet: text on each stays readable.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const css = readFileSync(new URL('../../web/element/styles.css', import.meta.url), 'utf8');

/** The light and the dark colour of a custom property. @param {string} name */
function colours(name) {
  const found = css.match(new RegExp(`--${name}: .*light-dark\\((#\\w{6}), (#\\w{6})\\)`));
  assert.ok(found, name);
  return {light: found[1], dark: found[2]};
}

/** Relative luminance as WCAG defines it. @param {string} hex */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('text on every fill has a contrast of at least 7 to 1, light and dark', () => {
  const fills = ['bg', 'person', 'organization', 'place', 'date', 'money', 'event', 'hard',
    'very-hard'];
  for (const name of fills) {
    for (const mode of ['light', 'dark']) {
      const ratio = contrast(colours('fg')[mode], colours(name)[mode]);
      assert.ok(ratio >= 7, `${name}, ${mode}: ${ratio.toFixed(2)}`);
    }
  }
});

test('no two kinds of name share a fill', () => {
  const names = ['person', 'organization', 'place', 'date', 'money', 'event'];
  for (const mode of ['light', 'dark']) {
    assert.equal(new Set(names.map((name) => colours(name)[mode])).size, names.length);
  }
});
