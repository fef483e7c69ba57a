import * as vscode from 'vscode';
import { shownText } from './shownText.js';

// Messages speak of titles, file names and what a header asks for. (Those that are dialogs, `modal`, hold no links and may be shown as they are.)

/** Shows a message with buttons, in which nothing becomes a link. Gives the button that was pressed. */
export function showInformation<Button extends string | vscode.MessageItem>(message: string, ...buttons: readonly Button[]): Thenable<Button | undefined> {
  return show(vscode.window.showInformationMessage, message, buttons);
}

/** Shows a warning with buttons, in which nothing becomes a link. Gives the button that was pressed. */
export function showWarning<Button extends string | vscode.MessageItem>(message: string, ...buttons: readonly Button[]): Thenable<Button | undefined> {
  return show(vscode.window.showWarningMessage, message, buttons);
}

/** Shows an error with buttons, in which nothing becomes a link. Gives the button that was pressed. */
export function showError<Button extends string | vscode.MessageItem>(message: string, ...buttons: readonly Button[]): Thenable<Button | undefined> {
  return show(vscode.window.showErrorMessage, message, buttons);
}

function show<Button>(showIn: (message: string, ...items: never[]) => Thenable<unknown>, message: string, buttons: readonly Button[]): Thenable<Button | undefined> {
  return showIn(shownText(message), ...(buttons as never[])) as Thenable<Button | undefined>;
}
