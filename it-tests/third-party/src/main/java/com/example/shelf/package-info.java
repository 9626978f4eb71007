/** Where things stand: a type, a mixin, a listener, a rewriter and an SQL construct. */
@NullMarked
package com.example.shelf;

import org.jspecify.annotations.NullMarked;
