package dev.cinnabar.spring.test;

import dev.cinnabar.connect.Guest;
import dev.cinnabar.spring.EngineCustomizer;
import dev.cinnabar.spring.SessionFactoryCustomizer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Leaves out what a scan of the application's packages finds, but for what sets up Cinnabar. Stateless; all of them are equal. */
final class OnlyWhatIsCinnabars extends TypeExcludeFilter {
    private static final List<AssignableTypeFilter> KEPT = List.of(
            new AssignableTypeFilter(EngineCustomizer.class),
            new AssignableTypeFilter(SessionFactoryCustomizer.class),
            new AssignableTypeFilter(Guest.class));

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        for (AssignableTypeFilter kept : KEPT) {
            if (kept.match(type, types)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnlyWhatIsCinnabars;
    }

    @Override
    public int hashCode() {
        return OnlyWhatIsCinnabars.class.hashCode();
    }
}
