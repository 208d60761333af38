using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent publish</c>: compiles the register for a licensee, signs it, and writes it as static files or as one file.</summary>
internal static class ConsentPublishCommand
{
    private static readonly Option<string> Register = new("--register") { Description = RegisterSource.Description, Required = true };
    private static readonly Option<string> Licensee = new("--licensee") { Description = "For whom: an https URL or a URN.", Required = true };
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The registry's private key, which signs.", Required = true };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly Option<DirectoryInfo?> Folder = new("--folder") { Description = "The folder that a web server serves: head, deltas and chunks are written for clients that fetch." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "One file, for services that read a file instead." };
    private static readonly Option<string?> MaxAge = new("--max-age") { Description = "How old the state may be for most uses, such as 24h; default 5m, at most 7d." };
    private static readonly Option<string?> PersonalMaxAge = new("--personal-max-age") { Description = "How old it may be for voice and likeness; default 1m, at most 7d." };
    private static readonly Option<string?> Lifetime = new("--lifetime") { Description = "How long the head is in force; default 24h, at most 7d." };
    private static readonly Option<bool> NoEvidence = new("--no-evidence") { Description = "Leave out who said what. Answers stay the same; reasons are told by their code alone." };

    private static readonly Option<bool> Watch = new("--watch") { Description = "Go on: publish as soon as the register has changed, and every 10 seconds where it has not. For registers in a database." };
    private static readonly Option<string?> Serve = new("--serve") { Description = "With --watch: also serve the folder at this address, such as http://127.0.0.1:8080/, and tell clients at once. Let a server before it end TLS." };

    public static Command Make() => new Command("publish", "Publishes the register for one licensee, signed: a base, then what changed.")
    {
        Register, Licensee, Key, PasswordFile, Folder, Out, MaxAge, PersonalMaxAge, Lifetime, NoEvidence, Watch, Serve,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        if (line.GetValue(Folder) is null == line.GetValue(Out) is null)
        {
            throw new FormatException("Expected either --folder or --out, and not both.");
        }

        string name = line.GetValue(Register)!;
        bool isWatched = line.GetValue(Watch);
        if (isWatched ? line.GetValue(Folder) is null || !RegisterSource.IsDatabase(name) : line.GetValue(Serve) is not null)
        {
            throw new FormatException("Expected --watch with a register in a database and --folder, and --serve with --watch alone.");
        }

        if (!RegisterSource.IsDatabase(name))
        {
            RightsRegister file = await RightsRegister.LoadAsync(Path.GetFullPath(name), cancellationToken).ConfigureAwait(false);
            return await PublishAsync(RegisterPages.Of(file), line, output, cancellationToken).ConfigureAwait(false);
        }

        ConsentRegister register = await RegisterSource.OpenAsync(name, null, null, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            if (isWatched)
            {
                return await WatchAsync(register, line, output, cancellationToken).ConfigureAwait(false);
            }

            RegisterState state = await register.OpenStateAsync(cancellationToken).ConfigureAwait(false);
            await using (state.ConfigureAwait(false))
            {
                return await PublishAsync(state, line, output, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> PublishAsync(RegisterPages pages, ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(Key)!, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        SnapshotPublisherOptions terms = ReadTerms(line);
        SnapshotPublisher publisher = new(key, terms);
        Tell(await PublishAsync(publisher, pages, line, cancellationToken).ConfigureAwait(false), output);
        WarnOfAge(pages, terms, output);
        return ExitCode.Yes;
    }

    private static async Task<int> WatchAsync(ConsentRegister register, ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(Key)!, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        string folder = line.GetValue(Folder)!.FullName;
        PublishingTold told = new(published => Tell(published, output), output);
        RegisterPublisher publisher = new(register, new SnapshotPublisher(key, ReadTerms(line)), folder, [line.GetValue(Licensee)!], told);
        if (line.GetValue(Serve) is not { } address)
        {
            await publisher.RunAsync(told, cancellationToken).ConfigureAwait(false);
            return ExitCode.Stopped;
        }

        SnapshotHost host = new(folder, Uri.TryCreate(address, UriKind.Absolute, out Uri? where) ? where : throw new FormatException($"Expected --serve with an address such as http://127.0.0.1:8080/; got '{address}'."));
        await using (host.ConfigureAwait(false))
        {
            host.Start();
            await publisher.RunAsync(told, cancellationToken).ConfigureAwait(false);
            return ExitCode.Stopped;
        }
    }

    // A register's file is as old as it says, whenever it is published.
    private static void WarnOfAge(RegisterPages pages, SnapshotPublisherOptions terms, CommandOutput output)
    {
        TimeSpan age = TimeProvider.System.GetUtcNow() - pages.AsOf;
        if (age >= terms.MaxAge)
        {
            output.Note($"Warning: the register knows what was said up to {pages.AsOf:u}, and services use it for {terms.MaxAge.TotalMinutes.ToString("0", System.Globalization.CultureInfo.InvariantCulture)} minutes from then on: they refuse with AF2045 until a newer state is published. Publish the current register, or say --max-age.");
        }
    }

    private static void Tell(PublishedSnapshot published, CommandOutput output)
    {
        PublishedConsentView view = new(
            published.Licensee, published.Version, published.Path, published.Recordings, published.Policies, Math.Round(published.BitsPerRecording, 3), published.DecisionBytes,
            published.EvidenceBytes, published.IsNewBase, published.Changes);
        output.Write(view, CliJson.Default.PublishedConsentView, static told => told.Tell());
    }

    private static async Task<PublishedSnapshot> PublishAsync(SnapshotPublisher publisher, RegisterPages pages, ParseResult line, CancellationToken cancellationToken)
    {
        string licensee = line.GetValue(Licensee)!;
        if (line.GetValue(Folder) is { } folder)
        {
            return await publisher.PublishAsync(pages, licensee, folder.FullName, cancellationToken).ConfigureAwait(false);
        }

        FileInfo file = line.GetValue(Out)!;
        PublishedSnapshot? published = null;
        await Faults.InFolderOfAsync(file, async () => published = await publisher.WriteFileAsync(pages, licensee, file.FullName, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return published!;
    }

    private static SnapshotPublisherOptions ReadTerms(ParseResult line)
    {
        SnapshotPublisherOptions terms = new() { HasEvidence = !line.GetValue(NoEvidence) };
        terms.MaxAge = line.GetValue(MaxAge) is { } age ? LifetimeText.Parse(age) : terms.MaxAge;
        terms.MaxPersonalAge = line.GetValue(PersonalMaxAge) is { } personal ? LifetimeText.Parse(personal) : terms.MaxPersonalAge;
        terms.HeadLifetime = line.GetValue(Lifetime) is { } lifetime ? LifetimeText.Parse(lifetime) : terms.HeadLifetime;
        return terms;
    }
}
