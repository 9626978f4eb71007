package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;

/** Lets LIKE pass over capital letters on every database. */
public final class AnyCasePlugin implements Plugin {
    @Override
    public String name() {
        return "any-case";
    }

    @Override
    public void install(PluginContext context) {
        context.rewrite(statement -> new AnyCase().rewrite(statement, statement));
    }

    private static final class AnyCase extends Rewriter<Node> {
        @Override
        public Node like(Like node, Node statement) {
            Like like = (Like) super.like(node, statement); // with its parts rewritten
            return new Like(like.of(), like.pattern(), like.escape(), LikeCase.IGNORED, like.negated());
        }
    }
}
