import * as vscode from 'vscode';

/** A file, or a folder when it has children. */
interface Node {
  bytes?: Uint8Array;
  children?: Map<string, Node>;
  readonly created: number;
  modified: number;
}

/** A file system that is on no disk and that VS Code cannot search, as extensions bring them. Takes the texts of its first files by path. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly root: Node = folder();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) {
      const uri = vscode.Uri.from({ scheme: 'memory', path });
      this.parentOf(uri, true).set(nameOf(uri), file(new TextEncoder().encode(text)));
    }
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes, created, modified } = this.nodeOf(uri);
    return { type: bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File, ctime: created, mtime: modified, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const { children } = this.nodeOf(uri);
    if (children === undefined) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...children].map(([name, { bytes }]) => [name, bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { bytes } = this.nodeOf(uri);
    if (bytes === undefined) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  createDirectory(uri: vscode.Uri): void {
    const siblings = this.parentOf(uri, false);
    if (siblings.has(nameOf(uri))) throw vscode.FileSystemError.FileExists(uri);
    siblings.set(nameOf(uri), folder());
    this.tell(vscode.FileChangeType.Created, uri);
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array, { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean }): void {
    const siblings = this.parentOf(uri, false);
    const known = siblings.get(nameOf(uri));
    if (known === undefined && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (known !== undefined && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    if (known?.children !== undefined) throw vscode.FileSystemError.FileIsADirectory(uri);
    siblings.set(nameOf(uri), { ...(known ?? file(bytes)), bytes, modified: Date.now() });
    this.tell(known === undefined ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  delete(uri: vscode.Uri): void {
    this.nodeOf(uri);
    this.parentOf(uri, false).delete(nameOf(uri));
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    const node = this.nodeOf(from);
    const siblings = this.parentOf(to, false);
    if (siblings.has(nameOf(to)) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    siblings.set(nameOf(to), node);
    this.parentOf(from, false).delete(nameOf(from));
    this.tell(vscode.FileChangeType.Deleted, from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changes.fire([{ type, uri }]);
  }

  private nodeOf(uri: vscode.Uri): Node {
    let node: Node | undefined = this.root;
    for (const name of partsOf(uri)) node = node?.children?.get(name);
    if (node === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }

  private parentOf(uri: vscode.Uri, create: boolean): Map<string, Node> {
    let node = this.root;
    for (const name of partsOf(uri).slice(0, -1)) {
      if (create && node.children?.has(name) === false) node.children.set(name, folder());
      const next = node.children?.get(name);
      if (next === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      node = next;
    }
    if (node.children === undefined) throw vscode.FileSystemError.FileNotADirectory(uri);
    return node.children;
  }
}

function folder(): Node {
  return { children: new Map(), created: Date.now(), modified: Date.now() };
}

function file(bytes: Uint8Array): Node {
  return { bytes, created: Date.now(), modified: Date.now() };
}

function partsOf({ path }: vscode.Uri): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function nameOf(uri: vscode.Uri): string {
  return partsOf(uri).at(-1) ?? '';
}
