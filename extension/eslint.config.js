import tseslint from "typescript-eslint";

// Tweets are hostile text: it only ever enters a page as text.
const MARKUP = "Tweets are hostile text: use textContent and createElement.";
const markupProperties = ["innerHTML", "outerHTML", "srcdoc"].map((property) => ({
  selector: `AssignmentExpression > MemberExpression.left[property.name='${property}']`,
  message: MARKUP,
}));
const markupCalls = [
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "parseFromString",
].map((method) => ({
  selector: `CallExpression > MemberExpression.callee[property.name='${method}']`,
  message: MARKUP,
}));
const documentWrites = {
  selector: "CallExpression > MemberExpression[object.name='document'][property.name=/^write/]",
  message: MARKUP,
};
const markupAttributes = ["dangerouslySetInnerHTML"].map((attribute) => ({
  selector: `JSXAttribute[name.name='${attribute}']`,
  message: MARKUP,
}));

export default tseslint.config(
  { ignores: [".output/", ".wxt/", "node_modules/", "**/*.gen.ts"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylistic,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": [
        "error",
        ...markupProperties,
        ...markupCalls,
        documentWrites,
        ...markupAttributes,
      ],
      // Numbers read well in a template; objects do not.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["**/*.js", "**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      // Tests know what they put into the page.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
