using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent check</c>: asks the JSON register whether a use is allowed, and says who says what.</summary>
internal static class ConsentCheckCommand
{
    private static readonly Option<FileInfo> Register = new("--register") { Description = "The register's JSON file.", Required = true };
    private static readonly Option<string> Licensee = new("--licensee") { Description = "Who wants to use it: an https URL or a URN.", Required = true };
    private static readonly Option<DateTimeOffset?> At = new("--at") { Description = "The instant of the use, such as 2026-11-22T12:00:00Z. Default: now." };
    private static readonly Option<DateTimeOffset?> KnownAt = new("--known-at") { Description = "Answer as the register would have answered at this instant. Default: all that it knows." };
    private static readonly RequestOptions Request = new();

    public static Command Make()
    {
        Command command = new("check", "Asks the register whether a use is allowed, and why not.") { Register, Licensee, At, KnownAt };
        Request.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        UseRequest request = Request.Read(line);
        RightsRegister register = await RightsRegister.LoadAsync(line.GetValue(Register)!.FullName, cancellationToken).ConfigureAwait(false);
        DateTimeOffset at = line.GetValue(At) ?? TimeProvider.System.GetUtcNow();
        ConsentAnswer answer = new ConsentEvaluator(register).Evaluate(request, line.GetValue(Licensee)!, at, line.GetValue(KnownAt));
        output.Write(View(answer, register), CliJson.Default.ConsentView, Tell);
        return answer.IsAllowed ? ExitCode.Yes : ExitCode.Refused;
    }

    private static ConsentView View(ConsentAnswer answer, RightsRegister register) => new(
        answer.IsAllowed,
        answer.Outcome.ToString(),
        [.. Names.List(answer.Duties)],
        $"{register.Registry}@{register.Revision}",
        [.. answer.Findings.Select(FindingView.Of)]);

    private static IEnumerable<string> Tell(ConsentView view)
    {
        string duties = view.Duties.Count == 0 ? string.Empty : $", and owes {string.Join(", ", view.Duties)}";
        return view.Allowed ? [$"Allowed by {view.Register}{duties}."] : view.Findings.SelectMany(finding => finding.Tell()).Prepend($"{view.Outcome} by {view.Register}:");
    }
}
