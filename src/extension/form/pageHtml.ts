import * as vscode from 'vscode';

/** Where the script, the style and the font of the page are. */
export function pageResources(extension: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')];
}

/**
 * Gives the page that draws forms and previews. It runs one script and loads one style, both ours; nothing of a prompt
 * is part of it, and nothing else may load.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/page.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media/page.css')).toString();
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
  <title>Fill Prompt</title>
  <link rel="stylesheet" href="${style}">
</head>
<body>
  <script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
