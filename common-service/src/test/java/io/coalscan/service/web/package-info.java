@NullMarked
package io.coalscan.service.web;

import org.jspecify.annotations.NullMarked;
