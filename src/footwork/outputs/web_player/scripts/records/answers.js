// What was answered in a form: an empty value is no answer, never a zero.

/** So the names of the scales begin: for pain, and for that with which the person came where it is asked only after. */
const [PAIN, BEFORE_PAIN] = ["pain-", "before-pain-"];

/** @param {FormData} felt @returns {Record<string, number>} pain by place, only where it was answered */
export function painIn(felt) {
  return scoresOf(felt, PAIN);
}

/** The same of the pain with which the person came, where it is asked after the session. @param {FormData} felt */
export function painBeforeIn(felt) {
  return scoresOf(felt, BEFORE_PAIN);
}

/** @param {FormData} felt @param {string} asked how the names begin */
function scoresOf(felt, asked) {
  /** @type {Record<string, number>} */
  const answered = {};
  for (const name of felt.keys()) {
    const value = score(felt, name);
    if (name.startsWith(asked) && value !== null) answered[name.slice(asked.length)] = value;
  }
  return answered;
}

/**
 * Which exercise hurt, and that it is the worst of it that was asked, where there is any such answer: programs of before
 * refuse what they do not know.
 * @param {FormData} felt
 */
export function painDetailsIn(felt) {
  const hurt = text(felt, "hurt_by");
  return {
    ...(Object.keys(painIn(felt)).length ? { pain_told: "worst" } : {}),
    ...(hurt ? { hurt_by: hurt } : {}),
  };
}

/**
 * @param {FormData} felt
 * @param {string} name
 */
export function score(felt, name) {
  const value = text(felt, name);
  return value === "" ? null : Number(value);
}

/**
 * @param {FormData} felt
 * @param {string} name
 */
export function text(felt, name) {
  return String(felt.get(name) ?? "");
}
