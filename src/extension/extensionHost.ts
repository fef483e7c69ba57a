/** What the program that runs the extension has beside VS Code's own interface. `extensionNode.ts` and `extensionWeb.ts` say it. */
export interface ExtensionHost {
  /** The disk of the machine it runs on, or nothing in a browser. */
  readonly disk: Disk | undefined;
}

/** A disk, and how its paths are written. */
export interface Disk {
  /** The home folder of the person. */
  readonly home: string;
  /** The character between the parts of a path. */
  readonly separator: string;
}
