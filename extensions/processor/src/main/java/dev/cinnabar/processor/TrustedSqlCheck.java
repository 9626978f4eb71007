package dev.cinnabar.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Warns where a text that is not a constant is given to a method that takes trusted SQL ({@code @TrustedSql}): there is the place where
 * what a user typed could become a statement. It reads what javac has attributed; other compilers are left alone.
 */
public final class TrustedSqlCheck extends AbstractProcessor {
    /** For the compiler. */
    public TrustedSqlCheck() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        JavacTask task;
        try {
            task = JavacTask.instance(environment);
        } catch (IllegalArgumentException otherCompiler) {
            return;
        }
        Trees trees = Trees.instance(environment);
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null && trees.getPath(type) != null) {
                    new TrustedCalls(trees).scan(trees.getPath(type), null);
                }
            }
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
