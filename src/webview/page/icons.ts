import bookmark from '@vscode/codicons/src/icons/bookmark.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import discard from '@vscode/codicons/src/icons/discard.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import eyeClosed from '@vscode/codicons/src/icons/eye-closed.svg';
import folderOpened from '@vscode/codicons/src/icons/folder-opened.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import openPreview from '@vscode/codicons/src/icons/open-preview.svg';
import save from '@vscode/codicons/src/icons/save.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import error from '@vscode/codicons/src/icons/error.svg';

/** VS Code's own icons, as text of SVG files. */
const icons = { bookmark, chevronDown, discard, eye, eyeClosed, folderOpened, goToFile, openPreview, save, target, warning, error };

export type IconName = keyof typeof icons;

/** Makes an icon, which says nothing to a screen reader: what it is about has a name of its own. */
export function icon(name: IconName): Element {
  const drawing = new DOMParser().parseFromString(icons[name], 'image/svg+xml').documentElement;
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', 'icon');
  return document.importNode(drawing, true);
}
