/**
 * `<methodscape-graph src="https://…/" focus="lora">`: a view of a map inside somebody's page. What stands inside the tag is shown until the
 * view is near the window, and again whenever something fails. Then, in this order: the view's own picture made interactive; a drawing from
 * the map's data; the frame. Without WebGL, so any number fits on a page. Safe to load twice.
 */
import { createScriptLoader, pictureFolder, VIEW_ATTRIBUTES, type Drawer } from './element-parts.ts';
import { elementSheet } from './element-look.ts';
import { mountFrame } from './element-frame.ts';
import { adoptProperties, defineProperties } from './element-properties.ts';
import { toElement } from './draw-here.ts';
import { findDrawing, mountGraph } from './interact.ts';
import { isOtherRoom } from './room.ts';

const NAME = 'methodscape-graph';
/** The rest of what an author may set. `activate="click"`: nothing is fetched before the reader asks. */
const OTHER_ATTRIBUTES = ['src', 'theme', 'wheel', 'title', 'activate'] as const;
const ATTRIBUTES = [...VIEW_ATTRIBUTES, ...OTHER_ATTRIBUTES];
/** Made ready this far outside the window. */
const NEAR = '300px';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const OWN_ROOT = new URL('.', script).href;
const loadScript = createScriptLoader();

class MethodscapeGraph extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #shadow = this.attachShadow({ mode: 'open' });
  /** Ends with every change: what comes later from before is dropped. */
  #turn: AbortController | undefined;
  /** Lets go of what is shown. It stays through a change, until what comes next is ready or has failed. */
  #end: () => void = () => undefined;
  /** Width that the drawing was made for, px; undefined: there is none, or it fits itself as frames do. */
  #drawnFor: number | undefined;
  readonly #room = new ResizeObserver(() => this.#fit());
  #isAsked = false;
  #isDue = false;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [elementSheet()];
    this.#shadow.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    adoptProperties(this, ATTRIBUTES);
    this.#room.observe(this);
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#turn?.abort();
    this.#turn = undefined;
    this.#room.disconnect();
    this.#rest();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected || this.#isDue) return;
    this.#isDue = true; // several changes in a row are one
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#begin();
    });
  }

  /** Waits until the view is near the window, or asked for. */
  #begin(): void {
    this.#turn?.abort();
    const turn = (this.#turn = new AbortController());
    const { signal } = turn;
    const start = () => {
      this.#isAsked = true;
      void this.#show(signal);
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => this.#isAsked && !this.hasAttribute('theme') && this.#begin(),
      { signal },
    );
    if (this.getAttribute('activate') === 'click' && !this.#isAsked) {
      const ask = (event: Event) => {
        event.preventDefault();
        start();
      };
      this.addEventListener('click', ask, { signal, once: true });
      return;
    }
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        start();
      },
      { rootMargin: NEAR },
    );
    seen.observe(this);
    signal.addEventListener('abort', () => seen.disconnect());
  }

  async #show(signal: AbortSignal): Promise<void> {
    try {
      const svg = await this.#draw(signal);
      if (!signal.aborted) this.#put(toElement(svg));
    } catch (error) {
      if (signal.aborted) return;
      this.#drawnFor = undefined;
      console.info(`${NAME}: the frame takes over.`, error);
      mountFrame(this.#shadow, this.#frameAddress(), this.#title(), signal, {
        ready: ({ frame, end }) => {
          this.#showOnly(frame, end);
          this.#tell('ready', {});
        },
        selected: (detail) => this.#tell('select', detail),
        failed: () => {
          this.#rest();
          this.#tell('error', { reason: error instanceof Error ? error.message : String(error) });
        },
      });
    }
  }

  /** Another width: drawn anew where the same lines and names would be too small or too large. A picture of its own is the same at any. */
  #fit(): void {
    const [before, now] = [this.#drawnFor, this.clientWidth];
    if (before === undefined || !isOtherRoom(before, now)) return;
    if (this.#pictureFolder(before) === undefined || this.#pictureFolder(now) === undefined) this.#begin();
  }

  #pictureFolder(width: number): string | undefined {
    return this.hasAttribute('title') ? undefined : pictureFolder(this.#root(), this.#keys(), width);
  }

  async #draw(signal: AbortSignal): Promise<string> {
    const root = this.#root();
    const width = Math.round(this.clientWidth) || 720;
    this.#drawnFor = width;
    const folder = this.#pictureFolder(width);
    const picture =
      folder === undefined ? undefined : await fetchPicture(`${folder}${this.#theme()}.svg`, root, signal);
    if (picture?.ok) return picture.text();
    await loadScript(`${root}embed/draw.js`);
    const { methodscapeDraw } = globalThis as { methodscapeDraw?: Drawer };
    if (!methodscapeDraw) throw new Error('the script that draws left nothing');
    const query = this.#query([]);
    return methodscapeDraw({ root, query, theme: this.#theme(), width });
  }

  #put(svg: SVGSVGElement): void {
    const root = this.#root();
    for (const link of svg.querySelectorAll('a')) {
      const address = new URL(link.getAttribute('href') ?? '', root);
      if (address.protocol !== 'https:' && address.protocol !== 'http:') link.removeAttribute('href');
      else link.setAttribute('href', address.href);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
    }
    const attended = this.#shadow.activeElement?.getAttribute('data-id');
    this.#showOnly(svg);
    const drawing = findDrawing(svg);
    if (drawing) {
      const graph = mountGraph(drawing, {
        hasPlainWheel: /^(1|true|yes|on|)$/.test(this.getAttribute('wheel') ?? '0'),
        labelOf: () => undefined,
        lit: () => undefined,
        selected: (id) => {
          const link = drawing.querySelector(`[data-id="${CSS.escape(id)}"]`);
          this.#tell('select', {
            id,
            name: link?.getAttribute('aria-label') ?? id,
            href: link?.getAttribute('href') ?? '',
          });
        },
      });
      this.#end = () => graph.destroy();
      const again = drawing.querySelector<SVGElement>(`[data-id="${CSS.escape(attended ?? '')}"]`);
      again?.focus({ preventScroll: true }); // whoever walks by keyboard stays where they are
    }
    this.#tell('ready', {});
  }

  /** Back to what stands inside the tag. */
  #rest(): void {
    this.#drawnFor = undefined;
    this.#showOnly(document.createElement('slot'));
  }

  #showOnly(child: Element, end: () => void = () => undefined): void {
    this.#end();
    this.#end = end;
    for (const other of [...this.#shadow.children]) if (other !== child) other.remove();
    if (child.parentNode !== this.#shadow) this.#shadow.append(child);
  }

  #tell(name: 'ready' | 'select' | 'error', detail: object): void {
    this.dispatchEvent(new CustomEvent(`methodscape-${name}`, { detail, bubbles: true, composed: true }));
  }

  #root(): string {
    const src = this.getAttribute('src');
    const root =
      src !== null && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : new URL(OWN_ROOT);
    root.search = '';
    root.hash = '';
    return root.href.endsWith('/') ? root.href : `${root.href}/`;
  }

  #keys(): ReadonlyMap<string, string> {
    return new Map(
      VIEW_ATTRIBUTES.flatMap((name) => {
        const value = this.getAttribute(name);
        return value === null || value === '' ? [] : [[name, value] as const];
      }),
    );
  }

  #title(): string {
    return this.getAttribute('title') ?? this.getAttribute('focus') ?? 'Graph view';
  }

  #theme(): 'light' | 'dark' {
    const theme = this.getAttribute('theme');
    if (theme === 'light' || theme === 'dark') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  #frameAddress(): string {
    return `${this.#root()}embed/?${this.#query(['theme', 'wheel'])}`;
  }

  /** The view as query keys, with some more of the attributes. */
  #query(more: readonly string[]): string {
    const query = new URLSearchParams({ v: '1' });
    for (const [key, value] of this.#keys()) query.set(key, value);
    for (const key of ['title', ...more]) if (this.hasAttribute(key)) query.set(key, this.getAttribute(key) || '1');
    return query.toString();
  }
}

/**
 * Some hosts let others read their files, and not that there is no such file: what cannot be read may just not be there.
 * @throws {TypeError} where nothing of the map may be read
 */
async function fetchPicture(address: string, root: string, signal: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch(address, { signal });
  } catch {
    await fetch(`${root}data/v1/map.json`, { method: 'HEAD', signal });
    return undefined;
  }
}

defineProperties(MethodscapeGraph.prototype, ATTRIBUTES);
if (!customElements.get(NAME)) customElements.define(NAME, MethodscapeGraph);
