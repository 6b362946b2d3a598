// A static server for dist/: for trying the page and for the browser tests. Nothing to install.
//
//   node scripts/serve.mjs FOLDER [--port N] [--csp]
//
// It answers GET and HEAD for the files below one folder, to this machine only.

import {createServer} from 'node:http';
import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** The policy that the page promises to live under: own files only, no eval, Trusted Types. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The file that a request path means, or null when there is none below `root`. */
async function findFile(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (path.endsWith('/')) path += 'index.html';
  try {
    // The real path is compared, so neither dots nor a symbolic link leads outside.
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    const info = await stat(file);
    return info.isFile() ? {file, size: info.size} : null;
  } catch {
    return null;
  }
}

async function answer(root, headers, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, {...headers, allow: 'GET, HEAD'}).end();
    return;
  }
  const found = await findFile(root, request.url);
  if (!found) {
    response.writeHead(404, {...headers, 'content-type': TYPES['.txt']}).end('not found\n');
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Starts a server; resolves when it listens.
 * @param {{root: string, port?: number, csp?: boolean, onRequest?: (url: string) => void}} options
 *     port 0 (the default) takes any free one; onRequest sees each request's path.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({root, port = 0, csp = false, onRequest = () => {}}) {
  const realRoot = await realpath(root);
  const headers = {'cache-control': 'no-cache', 'x-content-type-options': 'nosniff'};
  if (csp) headers['content-security-policy'] = STRICT_CSP;

  const server = createServer((request, response) => {
    onRequest(request.url);
    answer(realRoot, headers, request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {port: {type: 'string', default: '8000'}, csp: {type: 'boolean', default: false}},
  });
  const root = positionals[0] ?? 'dist';
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port is ${values.port}; it must be 0 to 65535`);
  }
  const {url} = await serve({root, port, csp: values.csp});
  console.log(`serving ${root} at ${url} (Ctrl-C ends it)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    const hint = error.code === 'EADDRINUSE' ? 'that port is taken; give another with --port' : error.message;
    console.error(`serve: ${hint}`);
    process.exitCode = 1;
  });
}
