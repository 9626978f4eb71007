package dev.cinnabar.spring;

import dev.cinnabar.orm.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A session that stands for the one of the current transaction, so that it can be kept in a field. Shared by all threads. */
final class SessionProxy implements InvocationHandler {
    private final TransactionSessions sessions;

    private SessionProxy(TransactionSessions sessions) {
        this.sessions = sessions;
    }

    static Session of(TransactionSessions sessions) {
        Class<?>[] faces = {Session.class};
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), faces, new SessionProxy(sessions));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "toString" -> "the session of the current transaction";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "factory" -> sessions.factory();
            case "isOpen", "isInTransaction" -> sessions.isThere() && (boolean) inTransaction(method, arguments);
            default -> inTransaction(method, arguments);
        };
    }

    private Object inTransaction(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        JoinedTransaction transaction = sessions.current();
        Object result = called(transaction.session(), method, arguments);
        transaction.used();
        return result;
    }

    @SuppressWarnings("NullAway") // what a method gives that gives nothing is handed on as it is
    private static Object called(Session session, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
