import { expect, test } from './page.ts';

test('a film loads when it is played, plays, and shows its subtitles', async ({ inState }) => {
  const page = await inState('parts');
  const film = page.locator('video').first();
  expect(await film.evaluate((video: HTMLVideoElement) => video.readyState)).toBe(0);
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect
    .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0.2);
  const words = await film.evaluate((video: HTMLVideoElement) => {
    const cue = video.textTracks[0]?.activeCues?.[0];
    return cue instanceof VTTCue ? cue.text : undefined;
  });
  expect(words).toBe('Colors move from dark to red.');
});

test('a recording plays', async ({ inState }) => {
  const page = await inState('parts');
  const recording = page.locator('audio');
  await recording.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true;
    await audio.play();
  });
  await expect
    .poll(() => recording.evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(0.2);
});

test('the player is where it will be before the film is there', async ({ inState }) => {
  const page = await inState('parts');
  const film = page.locator('video').first();
  const { width, height } = (await film.boundingBox()) ?? { width: 0, height: 1 };
  expect(width / height).toBeCloseTo(640 / 360, 1);
});

test('a question opens by keyboard', async ({ inState }) => {
  const page = await inState('parts');
  const question = page.locator('.question').first();
  await question.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(question.locator('.answer')).toBeVisible();
});

test('answers, transcripts and originals are printed', async ({ inState }) => {
  const page = await inState('parts');
  await page.emulateMedia({ media: 'print' });
  for (const words of ['A question with its answer', 'La mer est belle.', 'Nobody speaks.']) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
});
