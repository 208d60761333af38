using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace RemixStudio;

/// <summary>Tells a caller why a use was refused: 403 with every finding. Whatever else goes wrong is not told.</summary>
internal sealed class Refusals(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not ComplianceException refusal)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Title = refusal.Findings[0].Rule.Title,
                Type = refusal.Findings[0].HelpLink.AbsoluteUri,
                Status = StatusCodes.Status403Forbidden,
                Extensions = { ["findings"] = refusal.Findings.Select(finding => finding.ToString()).ToArray() },
            },
        });
    }
}
