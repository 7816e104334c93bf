/**
 * Pages and API of one case: a server, the table of its routes, what each page shows, who may do
 * what. Speaks HTTP and HTML, decides nothing about claims. Feeds browsers and programs; the
 * command line starts it.
 */
@NullMarked
package dev.stemma.web;

import org.jspecify.annotations.NullMarked;
