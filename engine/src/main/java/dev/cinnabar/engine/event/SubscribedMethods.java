package dev.cinnabar.engine.event;

import com.google.common.eventbus.Subscribe;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the methods with which an object listens; those of one object are called in the order of their names. */
final class SubscribedMethods {
    private SubscribedMethods() {}

    static List<Listener> of(Object subscriber) {
        List<Listener> found = Arrays.stream(subscriber.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(Subscribe.class) && !method.isBridge())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .map(method -> listener(subscriber, method))
                .toList();
        if (found.isEmpty()) {
            throw bad(subscriber, "has no public method that carries @Subscribe", "annotate one, and make it public");
        }
        return found;
    }

    private static Listener listener(Object subscriber, Method method) {
        if (method.getParameterCount() != 1 || Modifier.isStatic(method.getModifiers())) {
            throw bad(
                    subscriber,
                    "listens with " + method.getName() + ", which cannot hear an event",
                    "give the method one parameter, the event, and make it no static one");
        }
        MethodHandle handle = handle(subscriber, method);
        return new Listener(method.getParameterTypes()[0], event -> handle.invoke(event));
    }

    private static MethodHandle handle(Object subscriber, Method method) {
        try {
            method.trySetAccessible();
            return MethodHandles.lookup().unreflect(method).bindTo(subscriber);
        } catch (IllegalAccessException closed) {
            String where = subscriber.getClass().getPackageName();
            throw new UsageException(
                    ErrorCode.BAD_LISTENER,
                    "The listener " + subscriber.getClass().getName() + " cannot be called from outside its module",
                    "write in module-info.java: opens " + where + " to dev.cinnabar.engine; or make the class public"
                            + " and export its package",
                    closed);
        }
    }

    private static UsageException bad(Object subscriber, String what, String cure) {
        return new UsageException(
                ErrorCode.BAD_LISTENER, "The listener " + subscriber.getClass().getName() + " " + what, cure);
    }
}
