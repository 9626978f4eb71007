package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reads {@code @Entity(elements = …)}: the class says what stands in a table, and can be made by the model. */
final class ElementsReader {
    private static final String ELEMENTS = "dev.cinnabar.orm.TableElements";

    private final Compilation compilation;
    private final NamedClasses named;

    ElementsReader(Compilation compilation) {
        this.compilation = compilation;
        this.named = new NamedClasses(compilation);
    }

    void check(Said said, Problems problems) {
        TypeElement type = said.type("elements");
        if (type == null || type.asType().getKind() == TypeKind.ERROR) {
            return; // the compiler reports it by itself
        } else if (!saysElements(type)) {
            problems.add(
                    said.place("elements"),
                    type.getSimpleName() + " says nothing of what stands in a table.",
                    "let it implement TableElements");
        } else {
            named.check(type, said, "elements", problems);
        }
    }

    private boolean saysElements(TypeElement type) {
        TypeElement wanted = compilation.elements().getTypeElement(ELEMENTS);
        return wanted != null && compilation.types().isSubtype(type.asType(), wanted.asType());
    }
}
