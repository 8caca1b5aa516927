@NullMarked
package io.coalscan.local.web;

import org.jspecify.annotations.NullMarked;
