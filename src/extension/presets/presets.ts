import * as vscode from 'vscode';
import { dropSecrets, openLines, type Input } from '../../core/index.js';
import { isBarePresetFile, putPreset, removePreset, renamePreset } from '../../library/presets/editPresetFile.js';
import { findPresetFile, presetFolderName, type PresetFilePlace } from '../../library/presets/findPresetFile.js';
import type { FiledPreset, PresetAnswers } from '../../library/presets/preset.js';
import { fileNameOf } from '../promptNames.js';
import { movePresets } from './movePresets.js';
import { dirtyDocument, isPresetFile, isUnsaved, presetHomes, userPresetFolder, type PresetHome, type PresetPlace } from './presetHome.js';

/** A preset, where it is kept, and in which file. */
export interface StoredPreset extends FiledPreset {
  readonly place: PresetPlace;
  readonly file: vscode.Uri;
  /** Where its name begins in the file. */
  readonly start: vscode.Position;
}

/** A preset file that could not be changed; the message says so in the person's language. */
export class PresetFileFault extends Error {
  constructor(
    message: string,
    readonly file: vscode.Uri | undefined,
  ) {
    super(message);
  }
}

/** How long changes of files are gathered before they are told: a checkout of a branch is one change. */
const pause = 200;

/** Says in the person's language why a prompt that is no file yet has no presets. */
export function noPresetsOfUnsaved(): string {
  return vscode.l10n.t('This prompt was never saved. Save it as a file first, then its answers can be kept as a preset.');
}

/** The presets of all prompts: lists them, and changes their files. Reading them runs nothing and asks no trust. */
export class Presets implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri | undefined>();
  private isWatching = false;
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** Changes come one after the other, so that none is made on a text of before. */
  private last: Promise<unknown> = Promise.resolve();
  /** Says whose presets are others now; nothing when that is not known. */
  readonly onDidChange = this.changes.event;

  private readonly listeners: vscode.Disposable[] = [vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((each) => this.follow(each)))];

  constructor(private readonly storage: vscode.Uri) {}

  dispose(): void {
    clearTimeout(this.telling);
    this.isWatching = false;
    for (const each of [...this.listeners, this.changes]) each.dispose();
  }

  /** Gives the presets of a prompt, those of the workspace first. Throws `PresetFileFault`. */
  async list(prompt: vscode.Uri): Promise<readonly StoredPreset[]> {
    this.watch();
    const lists = await Promise.all(
      presetHomes(prompt, this.storage).map(async (home) => {
        const found = await findIn(home);
        const file = vscode.Uri.joinPath(home.folder, found?.name ?? '');
        const lines = openLines(found?.text ?? '');
        const startOf = ({ nameSpan }: FiledPreset): vscode.Position => {
          const { line, character } = lines.positionAt(nameSpan.start);
          return new vscode.Position(line, character);
        };
        return (found?.file?.presets ?? []).map((preset) => ({ ...preset, place: home.place, file, start: startOf(preset) }));
      }),
    );
    return lists.flat();
  }

  /** Gives a file of presets of a prompt that is no YAML, or too much of it; nothing when all can be read. Throws `PresetFileFault`. */
  async findBroken(prompt: vscode.Uri): Promise<vscode.Uri | undefined> {
    for (const home of presetHomes(prompt, this.storage)) {
      const found = await findIn(home);
      if (found?.file?.broken === true) return vscode.Uri.joinPath(home.folder, found.name);
    }
    return undefined;
  }

  /** Gives the places in which presets of a prompt can be kept, the usual one first; none for a prompt that is no file yet. A workspace that is read-only is no place. */
  placesFor(prompt: vscode.Uri): readonly PresetPlace[] {
    return presetHomes(prompt, this.storage).filter(isWritable).map(({ place }) => place);
  }

  /** Tells whether presets of a prompt cannot be kept with its workspace because that is read-only. */
  isReadOnly(prompt: vscode.Uri): boolean {
    return presetHomes(prompt, this.storage).some((home) => home.place === 'workspace' && !isWritable(home));
  }

  /**
   * Keeps answers under a name, in place of those that the name had. Takes the inputs of the prompt, which say what is secret;
   * an answer that is there without a value was left empty. Throws `PresetFileFault`.
   */
  save(prompt: vscode.Uri, inputs: readonly Input[], name: string, answers: PresetAnswers, place: PresetPlace): Promise<void> {
    const kept = dropSecrets(inputs, answers);
    return this.change(prompt, place, (text, called) => putPreset(text, called, { name, answers: kept }));
  }

  /** Gives a preset another name. Throws `PresetFileFault`. */
  rename(prompt: vscode.Uri, { name, place }: Pick<StoredPreset, 'name' | 'place'>, newName: string): Promise<void> {
    return this.change(prompt, place, (text) => (text === undefined ? undefined : renamePreset(text, name, newName)));
  }

  /** Deletes a preset, and its file when nothing else is in it. Throws `PresetFileFault`. */
  remove(prompt: vscode.Uri, { name, place }: Pick<StoredPreset, 'name' | 'place'>): Promise<void> {
    return this.change(prompt, place, (text) => (text === undefined ? undefined : removePreset(text, name)));
  }

  private change(prompt: vscode.Uri, place: PresetPlace, edit: (text: string | undefined, called: string) => string | undefined): Promise<void> {
    const home = presetHomes(prompt, this.storage).find((each) => each.place === place);
    const changing = this.last.then(async () => {
      if (isUnsaved(prompt)) throw new PresetFileFault(noPresetsOfUnsaved(), undefined);
      if (home === undefined) throw new PresetFileFault(vscode.l10n.t('This prompt is in no workspace folder, so its presets can only be kept for you.'), undefined);
      await changeIn(home, edit);
      this.changes.fire(prompt);
    });
    this.last = changing.catch(() => undefined);
    return changing;
  }

  /** A prompt that is renamed, or moved with its folder, keeps its presets. */
  private follow(renamed: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): void {
    const moving = this.last.then(async () => {
      for (const prompt of await movePresets(renamed, this.storage)) this.changes.fire(prompt);
    });
    this.last = moving.catch(() => undefined);
  }

  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    const files = vscode.workspace.createFileSystemWatcher(`**/${presetFolderName}/*.yaml`);
    // Of a folder that comes or goes with its files, only its own coming or going is told.
    const folders = vscode.workspace.createFileSystemWatcher(`**/${presetFolderName}`, false, true, false);
    // What is written in an open file counts before it is saved.
    const typing = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && isPresetFile(document.uri, this.storage) && this.tellSoon());
    this.listeners.push(this.tellOf(files), this.tellOf(folders), typing);
    void this.watchOwn();
  }

  /** VS Code watches a folder only if it is there when it is asked to. */
  private async watchOwn(): Promise<void> {
    const folder = userPresetFolder(this.storage);
    await vscode.workspace.fs.createDirectory(folder).then(undefined, () => undefined);
    if (this.isWatching) this.listeners.push(this.tellOf(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.yaml'))));
  }

  private tellOf(watcher: vscode.FileSystemWatcher): vscode.Disposable {
    const tell = (): void => this.tellSoon();
    return vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell));
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.changes.fire(undefined);
    }, pause);
  }
}

function isWritable({ folder }: PresetHome): boolean {
  return vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false;
}

async function findIn(home: PresetHome): Promise<PresetFilePlace | undefined> {
  try {
    return await findPresetFile(home, home.prompt);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PresetFileFault(vscode.l10n.t('The presets in {0} could not be read: {1}', vscode.workspace.asRelativePath(home.folder), reason), undefined);
  }
}

async function changeIn(home: PresetHome, edit: (text: string | undefined, called: string) => string | undefined): Promise<void> {
  const found = await findIn(home);
  if (found === undefined) throw new PresetFileFault(vscode.l10n.t('All names for the presets of this prompt are taken by files of other prompts.'), undefined);
  const file = vscode.Uri.joinPath(home.folder, found.name);
  const text = edit(found.text, home.prompt);
  if (text === undefined) {
    throw new PresetFileFault(vscode.l10n.t('{0} has a mistake, so it was not changed. Open it to put that right, then try again.', fileNameOf(file)), file);
  }
  await write(file, text, home.prompt);
}

/** A file that is open with changes is changed in its editor, and saving it stays with the person. */
async function write(file: vscode.Uri, text: string, prompt: string): Promise<void> {
  const open = dirtyDocument(file);
  try {
    if (open !== undefined) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(file, new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length)), text);
      await vscode.workspace.applyEdit(edit);
    } else if (isBarePresetFile(text, prompt)) {
      await vscode.workspace.fs.delete(file);
    } else {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PresetFileFault(vscode.l10n.t('{0} could not be written: {1}', fileNameOf(file), reason), undefined);
  }
}
