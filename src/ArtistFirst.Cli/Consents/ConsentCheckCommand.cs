using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent check</c>: asks the JSON register whether a use is allowed, and says who says what.</summary>
internal static class ConsentCheckCommand
{
    private static readonly Option<string> Register = new("--register") { Description = RegisterSource.Description, Required = true };
    private static readonly Option<string> Licensee = new("--licensee") { Description = "Who wants to use it: an https URL or a URN.", Required = true };
    private static readonly Option<DateTimeOffset?> At = Values.Instant("--at", "The instant of the use, such as 2026-11-22T12:00:00Z, at which the age of the register is judged. Default: now.");
    private static readonly Option<DateTimeOffset?> KnownAt = Values.Instant("--known-at", "Answer as the register would have answered at this instant. Default: all that it knows.");
    private static readonly Option<string?> MaxAge = new("--max-age") { Description = "How old the register may be at that instant, counted from its asOf, such as 24h, which is the default; at most 7d." };
    private static readonly RequestOptions Request = new();
    private const int UnreadableCode = 2009;

    public static Command Make()
    {
        Command command = new("check", "Asks the register whether a use is allowed, and why not.") { Register, Licensee, At, KnownAt, MaxAge };
        Request.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        UseRequest request = Request.Read(line);
        if (RegisterSource.IsDatabase(line.GetValue(Register)!))
        {
            return await AskDatabaseAsync(line, request, output, cancellationToken).ConfigureAwait(false);
        }

        TimeProvider time = line.GetValue(At) is { } instant ? new StoppedClock(instant) : TimeProvider.System;
        using RegisterConsent consent = await OpenAsync(line, time, cancellationToken).ConfigureAwait(false);
        DateTimeOffset at = time.GetUtcNow();
        ConsentAnswer answer = consent.Register is { } register && !consent.Freshness.IsStale(at)
            ? new ConsentEvaluator(register).Evaluate(request, line.GetValue(Licensee)!, at, line.GetValue(KnownAt))
            : consent.Evaluate(request, at);
        output.Write(View(answer, consent.Freshness.Version is { Length: > 0 } version ? version : null, consent.Register?.FindRecording(request.Recording)), CliJson.Default.ConsentView, Tell);
        return answer.IsAllowed ? ExitCode.Yes : ExitCode.Refused;
    }

    /// <summary>A database knows what was said until now: its age needs no judging.</summary>
    private static async Task<int> AskDatabaseAsync(ParseResult line, UseRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        ConsentRegister register = await RegisterSource.OpenAsync(line.GetValue(Register)!, null, null, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            DateTimeOffset at = line.GetValue(At) ?? TimeProvider.System.GetUtcNow();
            ConsentAnswer answer = await register.EvaluateAsync(request, line.GetValue(Licensee)!, at, line.GetValue(KnownAt), cancellationToken).ConfigureAwait(false);
            RightsRegister excerpt = await register.ReadRecordingsAsync([request.Recording], cancellationToken).ConfigureAwait(false);
            output.Write(View(answer, register.Registry, excerpt.FindRecording(request.Recording)), CliJson.Default.ConsentView, Tell);
            return answer.IsAllowed ? ExitCode.Yes : ExitCode.Refused;
        }
    }

    /// <summary>The register by the rules of a service that answers from it: one that is too old or from the future answers nothing.</summary>
    /// <exception cref="FileNotFoundException">There is no file.</exception>
    /// <exception cref="FormatException">The file cannot be read as a register.</exception>
    private static async Task<RegisterConsent> OpenAsync(ParseResult line, TimeProvider time, CancellationToken cancellationToken)
    {
        RegisterConsentOptions options = new() { Licensee = line.GetValue(Licensee)! };
        if (line.GetValue(MaxAge) is { } age)
        {
            options.MaxAge = LifetimeText.Parse(age);
        }

        FileInfo file = new(line.GetValue(Register)!);
        if (!Path.Exists(file.FullName))
        {
            throw new FileNotFoundException(null, file.FullName);
        }

        RegisterConsent consent = await RegisterConsent.LoadAsync(file.FullName, options, time, cancellationToken).ConfigureAwait(false);
        if (consent.Problem is { } problem && problem.Code.Number == UnreadableCode)
        {
            consent.Dispose();
            throw new FormatException(problem.Message);
        }

        return consent;
    }

    private static ConsentView View(ConsentAnswer answer, string? register, Recording? recording) => new(
        answer.IsAllowed,
        answer.Outcome.ToString(),
        [.. Names.List(answer.Duties)],
        register,
        AiView.Of(recording),
        [.. answer.Findings.Select(FindingView.Of)]);

    private static IEnumerable<string> Tell(ConsentView view)
    {
        string by = view.Register is null ? string.Empty : $" by {view.Register}";
        string duties = view.Duties.Count == 0 ? string.Empty : $", and owes {string.Join(", ", view.Duties)}";
        IEnumerable<string> answer = view.Allowed ? [$"Allowed{by}{duties}."] : view.Findings.SelectMany(finding => finding.Tell()).Prepend($"{view.Outcome}{by}:");
        return view.Ai is { } ai ? answer.Append(ai.Tell()) : answer;
    }
}
