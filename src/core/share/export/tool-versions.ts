/** Pinned, so that an exported project builds in a year as it does today. A test holds them to what is installed here. */
export const TOOL_VERSIONS: Readonly<Record<string, string>> = {
  vite: '8.3.8',
  '@vitejs/plugin-react': '6.3.0',
  typescript: '7.0.2',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
  tailwindcss: '4.3.4',
  '@tailwindcss/vite': '4.3.4',
};
