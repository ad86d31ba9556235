package org.wellhead.app.serve;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Console;
import org.wellhead.app.InputRefused;
import org.wellhead.app.WrongUse;
import org.wellhead.app.people.PeopleRefused;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.audit.AuditException;
import tools.jackson.core.JacksonException;

/** Tells what went wrong as the API tells it. A fault of ours goes to the terminal with its facts, and not to the browser. */
final class Errors {
    private Errors() {}

    static void tellOf(JavalinConfig config, Console console) {
        RoutesConfig routes = config.routes;
        config.router.javaLangErrorHandler((response, error) -> {
            facts(console, "a request", error);
            response.setStatus(500);
        });
        routes.exception(
                Problem.class,
                (problem, context) -> tell(context, problem.status(), problem.getMessage(), problem.remedy()));
        routes.exception(MethodNotAllowedResponse.class, (problem, context) -> {
            // HTTP wants to be told what may be done instead.
            context.header("Allow", problem.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
            tell(context, problem.getStatus(), context.method() + " is nothing that can be done there", "");
        });
        routes.exception(
                HttpResponseException.class,
                (problem, context) -> tell(context, problem.getStatus(), problem.getMessage(), ""));
        routes.exception(
                JacksonException.class,
                (problem, context) -> tell(
                        context, 400, "the request is not what this route takes: " + problem.getOriginalMessage(), ""));
        refusal(routes, WrongUse.class, 400);
        refusal(routes, PeopleRefused.class, 409);
        refusal(routes, InputRefused.class, 422);
        refusal(routes, CaseException.class, 422);
        refusal(routes, AuditException.class, 422);
        routes.exception(EofException.class, (gone, context) -> {});
        routes.exception(Exception.class, (fault, context) -> {
            facts(console, context.method() + " " + context.path(), fault);
            tell(context, 500, "a fault of ours", "the terminal of the server says what happened; please report it");
        });
    }

    private static <E extends Exception> void refusal(RoutesConfig routes, Class<E> kind, int status) {
        routes.exception(kind, (refused, context) -> tell(context, status, refused.getMessage(), ""));
    }

    private static void facts(Console console, String asked, Throwable fault) {
        var facts = new StringWriter();
        fault.printStackTrace(new PrintWriter(facts));
        console.complain("wellhead: a fault of ours, asked for " + asked);
        console.complain(facts.toString().replace("\t", "    "));
    }

    private static void tell(Context context, int status, @Nullable String message, String remedy) {
        context.status(status);
        context.json(Map.of("error", Map.of("message", Objects.toString(message, ""), "remedy", remedy)));
    }
}
