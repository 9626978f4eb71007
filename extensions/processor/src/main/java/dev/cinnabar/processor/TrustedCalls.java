package dev.cinnabar.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Looks through one type for texts that are no constants and become SQL. */
final class TrustedCalls extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String MARK = "dev.cinnabar.error.TrustedSql";

    private final Trees trees;

    TrustedCalls(Trees trees) {
        this.trees = trees;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        check(call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
        check(call.getArguments());
        return super.visitNewClass(call, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void none) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method && takesTrusted(method)) {
            warn(reference, method, "A method reference hands any text on to ");
        }
        return super.visitMemberReference(reference, null);
    }

    private void check(List<? extends ExpressionTree> arguments) {
        if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
            return;
        }
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            ExpressionTree argument = arguments.get(i);
            if (isTrusted(method, parameters.get(i)) && !isConstant(argument)) {
                warn(argument, method, "Only a constant is safe as the SQL of ");
            }
        }
    }

    private static boolean takesTrusted(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(parameter -> isTrusted(method, parameter));
    }

    private static boolean isTrusted(ExecutableElement method, VariableElement parameter) {
        return isText(parameter) && (isMarked(method) || isMarked(parameter));
    }

    private static boolean isText(VariableElement parameter) {
        return parameter.asType().toString().endsWith("java.lang.String");
    }

    private static boolean isMarked(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .anyMatch(type -> type.getQualifiedName().contentEquals(MARK));
    }

    /** What the program says itself, or what somebody else has answered for. */
    private boolean isConstant(@Nullable Tree tree) {
        if (tree instanceof LiteralTree) {
            return true;
        } else if (tree instanceof ParenthesizedTree inside) {
            return isConstant(inside.getExpression());
        } else if (tree instanceof BinaryTree sum) {
            return isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
        } else if (tree instanceof ConditionalExpressionTree choice) {
            return isConstant(choice.getTrueExpression()) && isConstant(choice.getFalseExpression());
        }
        return tree != null && isConstant(trees.getElement(new TreePath(getCurrentPath(), tree)));
    }

    private static boolean isConstant(@Nullable Element element) {
        if (!(element instanceof VariableElement variable)) {
            return false;
        }
        boolean answered = isMarked(variable)
                || variable.getEnclosingElement() instanceof ExecutableElement method
                        && method.getParameters().contains(variable)
                        && isTrusted(method, variable);
        return variable.getConstantValue() != null || answered;
    }

    private void warn(Tree where, ExecutableElement method, String problem) {
        String owner = Objects.requireNonNull(method.getEnclosingElement())
                .getSimpleName()
                .toString();
        boolean constructor = method.getSimpleName().contentEquals("<init>");
        String name = constructor ? "new " + owner : owner + "." + method.getSimpleName();
        trees.printMessage(
                Diagnostic.Kind.MANDATORY_WARNING,
                "[TrustedSql] " + problem + name + ": what a user typed could become a statement."
                        + " Bind values (:name), or mark your own parameter with @TrustedSql.",
                where,
                getCurrentPath().getCompilationUnit());
    }
}
