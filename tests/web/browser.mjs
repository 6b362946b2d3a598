// What the browser tests share: dist/ behind the strict policy, a real Chromium, and pages that
// remember every request and every complaint.
import {fileURLToPath} from 'node:url';

import {chromium} from 'playwright-core';

import {serve} from '../../scripts/serve.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

/** Starts server and browser. @param {{csp?: boolean}} [options] */
export async function openBrowser({csp = true} = {}) {
  const served = [];
  const server = await serve({root: dist, csp, onRequest: (url) => served.push(url)});
  const browser = await chromium.launch(CHROMIUM);

  /** A page that has loaded and is quiet. @param {object} [options] of the browser context */
  async function openPage(options = {}, path = '') {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', (event) => {
        globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(server.url + path);
    await page.waitForLoadState('networkidle');
    return {page, complaints};
  }

  return {openPage, served, async close() {
    await browser.close();
    await server.close();
  }};
}

/** Pastes into the page as a clipboard would. @param {import('playwright-core').Page} page
 *  @param {Record<string, string>} flavours By MIME type. */
export function paste(page, flavours) {
  return page.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    const target = document.querySelector('article-lens').shadowRoot.querySelector('textarea');
    const inField = target.checkVisibility();
    (inField ? target : document.body).dispatchEvent(
        new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
  }, flavours);
}

/** Waits until the whole article of the next result stands in the page.
 *  @param {import('playwright-core').Page} page @param {() => Promise<any>} act What starts it. */
export async function afterResult(page, act) {
  const result = page.evaluate(() => new Promise((resolve) => {
    addEventListener('lens-result', resolve, {once: true});
  }));
  await act();
  await result;
  await page.waitForSelector('article-lens .body[data-complete]');
}
