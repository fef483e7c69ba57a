interface SecretShape {
  /** What a person recognises it by; shown as it is in every language. */
  readonly name: string;
  /** One of these, in small letters, stands in every text of the shape. Looking for them costs less than the pattern, which V8 makes ready when it is first used. */
  readonly signs: readonly string[];
  /**
   * Begins only where no token goes on, and repeats only within bounds or one class, so that it runs in linear time on
   * any text.
   */
  readonly pattern: RegExp;
  /** The shape alone could be words: only what mixes digits with small and capital letters counts. */
  readonly mixed?: true;
}

/** The shapes of well-known keys and tokens, each as its maker describes it. */
const secretShapes: readonly SecretShape[] = [
  // Claude Console, API keys: `sk-ant-`, a kind, and the key.
  { name: 'Anthropic sk-ant-…', signs: ['sk-ant-'], pattern: /(?<![\w-])sk-ant-[\w-]{20,}/g, mixed: true },
  // OpenAI platform, API keys: `sk-` or, for projects, service accounts and administrators, `sk-proj-` and the like.
  { name: 'OpenAI sk-…', signs: ['sk-'], pattern: /(?<![\w-])sk-[\w-]{20,}/g, mixed: true },
  // GitHub Docs, "About authentication to GitHub": the formats of its tokens.
  { name: 'GitHub token', signs: ['gh'], pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})/g },
  // GitLab Docs, "Token overview": the prefixes of tokens.
  { name: 'GitLab gl…-', signs: ['gl'], pattern: /(?<![\w-])gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat)-[\w.-]{20,}/g, mixed: true },
  // AWS IAM User Guide, "IAM identifiers": the prefixes of access keys that last and of those that expire.
  { name: 'AWS AKIA…', signs: ['akia', 'asia'], pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  // Google Cloud, "Manage API keys": 39 characters that begin with AIza.
  { name: 'Google AIza…', signs: ['aiza'], pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  // Slack API, "Tokens": xoxb-, xoxp- and their relatives; "Incoming webhooks" for the address.
  { name: 'Slack xox…', signs: ['xox', 'xapp', 'xwfp'], pattern: /(?<![\w-])(?:xox[a-z]|xapp|xwfp)-[\w.-]{20,}/g },
  { name: 'Slack webhook', signs: ['hooks.slack.com'], pattern: /hooks\.slack\.com\/services\/T\w{6,20}\/B\w{6,20}\/\w{16}/g },
  // Stripe Docs, "API keys": secret and restricted keys.
  { name: 'Stripe sk_live_…', signs: ['k_live_', 'k_test_'], pattern: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16}/g },
  // GitHub blog, 23 September 2021, on the format of npm's tokens.
  { name: 'npm_…', signs: ['npm_'], pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g },
  // PyPI help, "How can I use API tokens": `pypi-` and a macaroon, which begins with the name of the place.
  { name: 'PyPI pypi-…', signs: ['pypi-'], pattern: /(?<![\w-])pypi-AgE[\w-]{50,}/g },
  // Hugging Face Hub, "User access tokens".
  { name: 'Hugging Face hf_…', signs: ['hf_'], pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{34}/g },
  // RFC 7519: header, claims and signature in base64url; `eyJ` is `{"`.
  { name: 'JWT eyJ…', signs: ['eyj'], pattern: /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g },
  // RFC 7468, and the older labels of OpenSSL, OpenSSH and PGP.
  { name: '-----BEGIN … PRIVATE KEY-----', signs: ['private key'], pattern: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  // RFC 6750: the header that carries a token. Words with dashes between are none.
  { name: 'Bearer …', signs: ['bearer'], pattern: /(?<![\w-])Bearer {1,4}(?=[A-Za-z_.~+/-]{0,100}\d)[\w.~+/-]{20,}/gi },
  // Azure Storage and Service Bus, "connection strings": keys of 32 bytes or more in base64.
  { name: 'AccountKey=…', signs: ['accountkey=', 'sharedaccesskey='], pattern: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40}/g },
  // Connection strings of databases: a password behind other settings. What stands for one (`<…>`, `{…}`, `$…`, `***`) is none.
  { name: 'Password=…', signs: ['password', 'pwd'], pattern: /[\w)'"./\\-];[ \t]{0,4}(?:password|pwd)[ \t]{0,4}=[ \t]{0,4}[^\s;<>{}$*'"]{4,200}(?:;|\s|$)/gi },
  // RFC 3986: a password in the address of a server.
  { name: '://…:…@', signs: ['://'], pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@<>{}$*'"]{1,100}:[^\s:/@<>{}$*'"]{4,200}@[\w[]/gi },
];

/** Gives the name of the first well-known shape of a key or token in a text, or nothing. */
export function findSecret(text: string): string | undefined {
  // None of the shapes is shorter, and most answers are.
  if (text.length < 16) return undefined;
  const small = text.toLowerCase();
  return secretShapes.find(({ signs, pattern, mixed }) => signs.some((sign) => small.includes(sign)) && holds(text, pattern, mixed === true))?.name;
}

function holds(text: string, pattern: RegExp, mixed: boolean): boolean {
  for (const [found] of text.matchAll(pattern)) if (!mixed || isMixed(found.slice(found.search(/[-\s]/) + 1))) return true;
  return false;
}

/** Tells a random token from words with dashes between, and from a hash in hexadecimal. */
function isMixed(text: string): boolean {
  return /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}
