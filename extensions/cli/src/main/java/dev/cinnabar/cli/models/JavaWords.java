package dev.cinnabar.cli.models;

import java.util.Locale;
import java.util.Set;

/** Names that Java, the mapper or the files that are written need for themselves. */
final class JavaWords {
    /** JLS 3.9: they are no identifiers. */
    static final Set<String> RESERVED = words("""
        abstract assert boolean break byte case catch char class const continue default do double else enum
        extends false final finally float for goto if implements import instanceof int interface long native
        new null package private protected public return short static strictfp super switch synchronized
        this throw throws transient true try void volatile while
        """);

    /** A class of such a name would stand in front of the one that is meant, in small letters as file systems may have it. */
    private static final Set<String> TAKEN = words("""
        abstractmethoderror appendable arithmeticexception arraystoreexception assertionerror autocloseable
        boolean byte character charsequence class classcastexception classcircularityerror classformaterror
        classloader classnotfoundexception classvalue cloneable clonenotsupportedexception comparable
        compiler deprecated double enum error exception float functionalinterface illegalaccesserror
        illegalaccessexception illegalargumentexception illegalstateexception inheritablethreadlocal
        instantiationerror instantiationexception integer internalerror interruptedexception iterable
        linkageerror long math module modulelayer noclassdeffounderror nosuchfielderror nosuchfieldexception
        nosuchmethoderror nosuchmethodexception nullpointerexception number numberformatexception object
        outofmemoryerror override package process processbuilder processhandle readable record
        reflectiveoperationexception runnable runtime runtimeexception runtimepermission safevarargs
        scopedvalue securityexception securitymanager short stackoverflowerror stacktraceelement stackwalker
        strictmath string stringbuffer stringbuilder stringtemplate suppresswarnings system thread
        threaddeath threadgroup threadlocal throwable typenotpresentexception unsupportedoperationexception
        verifyerror virtualmachineerror void wrongthreadexception
        """);

    private static final Set<String> IMPORTED = words("""
        alias aliasedentity attribute bigdecimal biginteger booleanattribute cascade check checkconstraint
        collection column columndefinition composite deferral dialectinfo dialectoption duration elements
        entity entityalias entitytype enumtype exclusion foreignkey foreignkeyrules id identity index
        indexpart instant list loadstrategy localdate localdatetime localtime map mapped matchkind model
        nullable nullmarked numberattribute objects offsettime passivedeletes primarykey referentialaction
        relationship sequence sequenceoptions set sql sqltext sqltype table tablecomment tabledefinition
        tableelement tableelements tablename tables textattribute tomany toone type typedecorator types
        unique uniqueconstraint uuid var yield permits sealed
        """);

    private JavaWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether a class of that name would be taken for another one. */
    static boolean isTaken(String type) {
        String small = type.toLowerCase(Locale.ROOT);
        return TAKEN.contains(small) || IMPORTED.contains(small);
    }
}
