import type { Engine, Key, Window, Work } from './engine.ts';
import { freePort, programAt, startHost } from './host-process.ts';

// WebKitGTK has Safari's engine. Playwright drives only the WebKit that it downloads, Puppeteer none,
// and this is shorter than setting up a WebDriver library.

const KEYS: Record<Key, string> = { Enter: '\uE007', Space: ' ' };

/** Room for the toolbar above the page, and the least width that it leaves the window. */
const TOOLBAR = 100;
const NARROWEST = 460;

const isHere = programAt('WebKitWebDriver') && programAt('xvfb-run') && programAt('xauth');

/** WebKitGTK, over W3C WebDriver, on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  ...(!isHere && { missing: "webkit2gtk-driver, xvfb and xauth aren't all installed" }),

  async start({ dark }): Promise<Window> {
    const port = await freePort();
    const words = ['--auto-servernum', '--server-args=-screen 0 1600x1200x24'];
    const stop = await startHost('xvfb-run', [...words, 'WebKitWebDriver', `--port=${port}`], {
      port,
      env: {
        GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
        // The sandbox can't start where user namespaces are restricted, as on Ubuntu. The only page
        // that is opened is the project's own.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    const driver = driverAt(`http://127.0.0.1:${port}/session`);
    try {
      // Its answer has the shape that the standard gives it.
      const { sessionId } = (await driver('POST', '', { capabilities: {} })) as Session;
      const ask: Ask = (method, path, body) => driver(method, `/${sessionId}${path}`, body);
      return window(ask, async () => {
        await ask('DELETE', '');
        await stop();
      });
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

interface Session {
  sessionId: string;
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

function driverAt(url: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(url + path, { method, body: body ? JSON.stringify(body) : null });
    // Every answer of a driver is an object with a value.
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

function window(ask: Ask, close: () => Promise<void>): Window {
  const run = (script: string, args: readonly unknown[] = []) =>
    ask('POST', '/execute/sync', { script, args });
  return {
    // A frame can be as narrow as a phone. It has to be on a page of the same origin, or scripts
    // can't move the focus in it.
    async open(url, width, height) {
      await ask('POST', '/window/rect', {
        width: Math.max(width, NARROWEST),
        height: height + TOOLBAR,
      });
      await ask('POST', '/url', { url: new URL('robots.txt', url).href });
      const frame = await run(
        `const [src, width, height] = arguments;
        const frame = Object.assign(document.createElement('iframe'), { src, width, height });
        frame.style = 'position: fixed; inset: 0 auto auto 0; border: 0';
        return new Promise((loaded) => {
          frame.onload = () => loaded(frame);
          document.body.append(frame);
        });`,
        [url, width, height],
      );
      await ask('POST', '/frame', { id: frame });
    },
    async evaluate<Result>(work: Work<Result>, selector = '') {
      const value = await run(`return (${work.toString()})(arguments[0])`, [selector]);
      // What the function returns is what comes back, as long as it is JSON.
      return value as Result;
    },
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async screenshot() {
      // Without this it can be taken before anything is painted.
      await run(
        'return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))',
      );
      return Buffer.from(String(await ask('GET', '/screenshot')), 'base64');
    },
    close,
  };
}
