export type PathKind = 'files' | 'folders';

/** Lists the paths of the workspace for the fields of a form: each kind once, and again when that went wrong. */
export class PathLists {
  private readonly lists = new Map<PathKind, Promise<readonly string[]>>();

  constructor(private readonly list: (kind: PathKind) => Promise<readonly string[]>) {}

  /** Gives the paths of a kind. Rejects when they cannot be listed. */
  of(kind: PathKind): Promise<readonly string[]> {
    const known = this.lists.get(kind);
    if (known !== undefined) return known;
    const listing = this.list(kind);
    this.lists.set(kind, listing);
    listing.catch(() => this.lists.delete(kind));
    return listing;
  }
}
