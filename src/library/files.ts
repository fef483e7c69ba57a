/** A prompt file that was found, before anything of it is read. */
export interface FoundFile {
  /** The address of the file; only the host knows what it means. */
  readonly uri: string;
  readonly fileName: string;
  /** The folder it lies in, as a person reads it. */
  readonly folder: string;
  /** Where it belongs: the name of a workspace folder, the person's own prompts, a folder of the settings. */
  readonly place: string;
}

/** Changes when a file changes. */
export interface FileVersion {
  readonly modified: number;
  readonly size: number;
}

/** How a host finds and reads prompt files. */
export interface Files {
  /** Finds every prompt file, each once. Gives what was found so far when it is cancelled. */
  list(cancellation: Cancellation): Promise<readonly FoundFile[]>;
  /** Gives the version of a file, or nothing when there is no such file. */
  stat(uri: string): Promise<FileVersion | undefined>;
  /** Gives the text of a file, or nothing when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** Asks a long piece of work to end early; the name is that of VS Code and of the language server protocol. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  /** Calls back at the moment of the request; not every host can. */
  readonly onCancellationRequested?: (listener: () => void) => unknown;
}
