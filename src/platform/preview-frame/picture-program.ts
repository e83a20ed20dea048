/** What draws a page as a picture, as text: it runs in the frame, under the frame's policy, and never here. */
import program from 'modern-screenshot/dist/index.js?raw';

export const pictureProgram: string = program;
