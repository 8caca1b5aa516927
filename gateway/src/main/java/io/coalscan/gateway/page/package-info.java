/** The web application: its page for every address that it knows, its files, and how long a browser keeps them. */
@NullMarked
package io.coalscan.gateway.page;

import org.jspecify.annotations.NullMarked;
