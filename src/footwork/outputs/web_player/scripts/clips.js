/** @param {BaseAudioContext} context @param {any} clips @returns {Promise<Map<string, AudioBuffer>>} */
export async function loadClips(context, clips) { void context; void clips; return new Map(); }
