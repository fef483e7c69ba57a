import * as vscode from 'vscode';
import type { FillRecord } from '../../library/memory/fillRecords.js';
import { chooseDestination, isDestination } from '../destinations/chooseDestination.js';
import { deliver } from '../destinations/deliver.js';
import { readFilled } from '../memory/readFilled.js';
import type { Services } from '../services.js';
import { repeatFilling } from './repeatFilling.js';

/**
 * Brings a prompt of the history to a destination again, which is asked for: the text exactly as it was. Only when it held a
 * secret, which is kept nowhere, is the prompt filled anew.
 */
export async function sendAgain(services: Services, record: FillRecord): Promise<void> {
  const filled = await readFilled(services.fillHistory, record);
  if (filled === undefined) return;
  const prompt = vscode.Uri.parse(record.prompt);
  const first = isDestination(record.destination) ? record.destination : undefined;
  const choose = () => chooseDestination(services.host, { title: vscode.l10n.t('Send Again To'), first });
  if (filled.fill.secrets.length > 0) {
    await repeatFilling(services, prompt, filled.fill, choose);
    return;
  }
  const destination = await choose();
  if (destination === undefined) return;
  const delivered = await deliver(destination, filled.delivery, { prompt, host: services.host, findEditor: () => services.lastEditor.findTarget(prompt) });
  if (delivered) await services.fillHistory.add(prompt, destination, filled);
}
