/**
 * Style sheets, scripts, fonts and icons, served from memory.
 *
 * <p>Promise: an address shows one content for ever, because it holds a hash of it; only icons have a second one.
 */
package org.broadsheet.platform.asset;
