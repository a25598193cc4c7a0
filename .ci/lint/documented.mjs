/** Everything that is exported says in a sentence what it is. */
export const documented = {
  meta: { type: 'suggestion', schema: [] },
  create: context => ({
    'ExportNamedDeclaration[declaration], ExportDefaultDeclaration'(node) {
      const comment = context.sourceCode.getCommentsBefore(node).pop();
      if (!(comment?.type === 'Block' && comment.value.startsWith('*'))) {
        context.report({
          node,
          message: 'Say in a sentence of TSDoc what this is.'
        });
      }
    }
  })
};
