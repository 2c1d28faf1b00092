// Whether pain is more than it should be, as far as a device can tell. What is usual for the person is asked of the diary
// and never saved here; without it the level decides where nothing else is known. The diary judges all of it again.

import { byId } from "../screen/elements.js";

/** @typedef {Record<string, number>} Pain by place, only where it was answered */

/** Usual pain by place, where the diary could be asked. @type {Pain} */
const usual = {};

/** Ask the diary, if there is one. @param {string | undefined} address */
export async function fetchUsualPain(address) {
  if (!address) return;
  try {
    const response = await fetch(address);
    if (response.ok) Object.assign(usual, await response.json());
  } catch {
    // without a network nobody knows what is usual
  }
}

/** The numbers of the rule, which the page has from where they stand. */
function limits() {
  const { accepted, rise, large } = byId("painful-exercise").dataset;
  return { accepted: Number(accepted), rise: Number(rise), large: Number(large) };
}

/** Whether a session raised pain too much. @param {{pain: Pain, pain_before: Pain}} record */
export function hurtTooMuch({ pain, pain_before }) {
  const { accepted, rise, large } = limits();
  return Object.entries(pain).some(([place, worst]) => {
    const before = pain_before[place];
    if (before !== undefined) return worst - before >= large || (worst - before >= rise && worst > accepted);
    const normal = usual[place];
    return normal === undefined ? worst > accepted : worst - normal >= large;
  });
}

/** Whether it is a lot to begin with: above what is accepted, and above what is usual. @param {Pain} before */
export function isHighAtStart(before) {
  const { accepted, rise } = limits();
  return Object.entries(before).some(([place, score]) => score > accepted && !(score <= (usual[place] ?? -Infinity) + rise));
}

/** Whether it has to be known how much it hurt before. @param {number | undefined} worst */
export function isAboveAccepted(worst) {
  return worst !== undefined && worst > limits().accepted;
}
