import type { HostMessage, PageMessage } from '../protocol.js';

/** What VS Code gives a page; it may be asked for only once. */
interface VsCodeApi {
  postMessage(message: PageMessage): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Reports something to the extension. */
export function report(message: PageMessage): void {
  api.postMessage(message);
}

/** Keeps a state for the time after a reload of the window. */
export function keepState(state: unknown): void {
  api.setState(state);
}

/** Takes what is called with each message of the extension. */
export function onHostMessage(listener: (message: HostMessage) => void): void {
  // A page is shown inside a frame of VS Code's, and nobody else can reach it; frames of its own it may not have.
  window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => listener(data));
}
