package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Writes the constructors: one without arguments, and for a kind of another entity those of that one. */
final class ConstructorWriter {
    private final Names names;

    ConstructorWriter(Names names) {
        this.names = names;
    }

    void write(SourceText source) {
        EntityModel parent = names.model().parent();
        if (parent == null) {
            source.blank().line("protected " + names.model().modelName() + "() {}");
        } else {
            constructors(parent).forEach(above -> passed(above, source));
        }
    }

    private List<ExecutableElement> constructors(EntityModel parent) {
        boolean near = parent.packageName().equals(names.model().packageName());
        return ElementFilter.constructorsIn(parent.element().getEnclosedElements()).stream()
                .filter(made -> isVisible(made, near))
                .toList();
    }

    private static boolean isVisible(ExecutableElement made, boolean near) {
        boolean open = made.getModifiers().contains(Modifier.PUBLIC)
                || made.getModifiers().contains(Modifier.PROTECTED);
        return open || near && !made.getModifiers().contains(Modifier.PRIVATE);
    }

    private void passed(ExecutableElement above, SourceText source) {
        String head = "protected " + names.model().modelName() + "(" + parameters(above) + ")" + thrown(above) + " {";
        source.blank();
        if (above.getParameters().isEmpty()) {
            source.line(head + "}");
            return;
        }
        source.line(head).lines("super(" + arguments(above) + ");", "}");
    }

    private String parameters(ExecutableElement above) {
        List<String> all = new ArrayList<>();
        for (VariableElement parameter : above.getParameters()) {
            all.add(names.imports().of(parameter.asType()) + " " + parameter.getSimpleName());
        }
        String list = String.join(", ", all);
        int brackets = list.lastIndexOf("[]");
        return above.isVarArgs() ? list.substring(0, brackets) + "..." + list.substring(brackets + 2) : list;
    }

    private static String arguments(ExecutableElement above) {
        return above.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
    }

    private String thrown(ExecutableElement above) {
        String list = above.getThrownTypes().stream().map(names.imports()::of).collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : " throws " + list;
    }
}
