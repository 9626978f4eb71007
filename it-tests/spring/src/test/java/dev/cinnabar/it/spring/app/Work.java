package dev.cinnabar.it.spring.app;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs work in each way that {@code @Transactional} knows. */
@Service
public class Work {
    /** Work that may throw what it will. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    @Transactional
    public void required(Step step) throws Exception {
        step.run();
    }

    @Transactional
    public <T> T asked(Callable<T> step) throws Exception {
        return step.call();
    }

    @Transactional(rollbackFor = Exception.class)
    public void rolledBackForAll(Step step) throws Exception {
        step.run();
    }

    @Transactional(noRollbackFor = IllegalStateException.class)
    public void keptForIllegalState(Step step) throws Exception {
        step.run();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void requiresNew(Step step) throws Exception {
        step.run();
    }

    @Transactional(propagation = Propagation.NESTED)
    public void nested(Step step) throws Exception {
        step.run();
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void notSupported(Step step) throws Exception {
        step.run();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void mandatory(Step step) throws Exception {
        step.run();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public void supports(Step step) throws Exception {
        step.run();
    }

    @Transactional(readOnly = true)
    public void readOnly(Step step) throws Exception {
        step.run();
    }

    @Transactional(isolation = Isolation.SERIALIZABLE)
    public void serializable(Step step) throws Exception {
        step.run();
    }

    @Transactional(timeout = 1)
    public void oneSecond(Step step) throws Exception {
        step.run();
    }
}
