/** Bundles the harness page into `out/pane`, so that Chromium can open the pane's states without Excel. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const root = resolve(__dirname, '../../..');
export const OUT = join(root, 'out', 'pane');

const config: webpack.Configuration = {
  mode: 'development',
  devtool: false,
  context: root,
  entry: './tests/taskpane/harness/index.tsx',
  output: { path: OUT, filename: '[name].js', chunkFilename: '[name].js', publicPath: '/', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlWebpackPlugin({
      templateContent:
        '<!doctype html><html lang="th"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>รายงาน ITA</title><link rel="stylesheet" href="/static/still.css" /></head><body><div id="root"></div></body></html>',
    }),
  ],
};

/** Builds once; rejects with the first error. */
export function buildHarness(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  return new Promise((done, failed) => {
    webpack(config, (error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

if (require.main === module) {
  void buildHarness().then(() => writeFileSync(join(OUT, 'built'), ''));
}
