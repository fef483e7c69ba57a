/** What the program that runs the extension has beside VS Code's own interface. `extensionNode.ts` and `extensionWeb.ts` say it. */
export interface ExtensionHost {
  /** The disk of the machine it runs on, or nothing in a browser. */
  readonly disk: Disk | undefined;
  /** How processes are started, or nothing in a browser. */
  readonly processes: Processes | undefined;
}

/** A disk, and how its paths are written. */
export interface Disk {
  /** The home folder of the person. */
  readonly home: string;
  /** The character between the parts of a path. */
  readonly separator: string;
}

/** The processes of the machine it runs on. */
export interface Processes {
  /** Starts a command and gives it when it runs; fails with the reason when it cannot be started. */
  readonly start: (start: ProcessStart) => Promise<RunningProcess>;
  /** How a script of the extension is run in a process of its own. */
  readonly program: { readonly path: string; readonly env: Readonly<Record<string, string>> };
}

/** What a command is started with. */
export interface ProcessStart {
  /** The command line; the shell of the system reads it. */
  readonly command: string;
  readonly folder: string;
  /** What it reads on its standard input; no shell sees it. */
  readonly input: string;
  /** Called with what it writes, in both its streams. */
  readonly onOutput: (text: string) => void;
  /** Called once when it has ended and nothing more comes; without a code when a signal ended it. */
  readonly onEnd: (exitCode: number | undefined) => void;
}

/** A command that runs. */
export interface RunningProcess {
  /** Asks the command to stop, as Ctrl+C in a terminal does. */
  readonly interrupt: () => void;
  /** Ends the command and everything that it has started. */
  readonly end: () => void;
}
