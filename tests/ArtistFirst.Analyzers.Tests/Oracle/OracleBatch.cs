using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>One lot of generated methods: compiled, analyzed, and run many times.</summary>
internal sealed partial class OracleBatch
{
    private static readonly Lazy<MetadataReference> OfWorld = new(() => MetadataReference.CreateFromFile(typeof(World).Assembly.Location));

    private OracleBatch(string source, IReadOnlySet<int> reported, IReadOnlySet<int> excused, IReadOnlySet<int> violated, IReadOnlySet<int> loaded, int violations)
    {
        Source = source;
        Reported = reported;
        Excused = excused;
        Violated = violated;
        Loaded = loaded;
        Violations = violations;
    }

    public string Source { get; }

    /// <summary>The loads that the analyzer reported, and those in methods on which it gave up.</summary>
    public IReadOnlySet<int> Reported { get; }

    /// <summary>The loads of programs in which a member was found not to keep what it promises: whatever relies on it may go wrong.</summary>
    public IReadOnlySet<int> Excused { get; }

    /// <summary>The loads that were run unchecked at least once.</summary>
    public IReadOnlySet<int> Violated { get; }

    public IReadOnlySet<int> Loaded { get; }

    /// <summary>How many times a load was run unchecked, each counted once a run.</summary>
    public int Violations { get; }

    public IEnumerable<int> Missed => Violated.Except(Reported).Except(Excused).Order();

    /// <summary>The method that a load stands in.</summary>
    public string MethodOf(int site) => Source.Split("public sealed class P")
        .Single(part => LoadNumber().Matches(part).Any(match => int.Parse(match.Groups["site"].ValueSpan) == site));

    /// <summary>Runs a lot.</summary>
    /// <param name="seed">Where its programs and its answers are drawn from.</param>
    /// <param name="methods">How many methods.</param>
    /// <param name="runs">How many times each is run.</param>
    /// <param name="isLong">Whether the methods are long.</param>
    /// <param name="hasContracts">Whether they have members with contracts.</param>
    /// <param name="gate">The studio whose gate is asked; null where answers are drawn.</param>
    public static async Task<OracleBatch> RunAsync(int seed, int methods, int runs, bool isLong, bool hasContracts = false, GateWorld? gate = null)
    {
        string program = new ProgramGenerator(seed, isLong, hasContracts).Generate(methods);
        string source = gate is null ? program : GateWording.Of(program);
        Compilation compilation = Compiled.WithoutNullability(source).AddReferences(OfWorld.Value);
        IReadOnlyList<Diagnostic> diagnostics = await Analyzed.RunOnAllCoresAsync(compilation);
        HashSet<int> reported = [.. diagnostics.SelectMany(diagnostic => SitesIn(diagnostic, source))];
        HashSet<int> excused = [.. diagnostics.Where(diagnostic => diagnostic.Id is "AF0009").SelectMany(ProgramOf)];
        (HashSet<int> violated, HashSet<int> loaded, int violations) = await ExecuteAsync(compilation, seed, methods, runs, gate);
        return new OracleBatch(source, reported, excused, violated, loaded, violations);
    }

    private static IEnumerable<int> SitesIn(Diagnostic diagnostic, string source)
    {
        string text = diagnostic.Id is "AF0090"
            ? diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).ToString()
            : source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
        return diagnostic.Id is "AF0002" ? [] : LoadNumber().Matches(text).Select(match => int.Parse(match.Groups["site"].ValueSpan));
    }

    private static IEnumerable<int> ProgramOf(Diagnostic diagnostic) =>
        LoadNumber().Matches(diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().First().ToString())
            .Select(match => int.Parse(match.Groups["site"].ValueSpan));

    private static async Task<(HashSet<int> Violated, HashSet<int> Loaded, int Violations)> ExecuteAsync(Compilation compilation, int seed, int methods, int runs, GateWorld? gate)
    {
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors));
        image.Position = 0;
        var context = new AssemblyLoadContext($"oracle {seed}", isCollectible: true);
        context.Resolving += static (_, name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, name.Name, StringComparison.Ordinal));
        Assembly assembly = context.LoadFromStream(image);
        HashSet<int> violated = [];
        HashSet<int> loaded = [];
        int violations = 0;
        for (int method = 0; method < methods; method++)
        {
            Type type = assembly.GetType($"Generated.P{method}")!;
            MethodInfo run = type.GetMethod("Run")!;
            for (int i = 0; i < runs; i++)
            {
                int drawn = unchecked((seed * 7919) + (method * 104729) + i);
                World world = gate?.Another(drawn) ?? new World(drawn);
                await RunAsync(run, Activator.CreateInstance(type)!, world);
                violated.UnionWith(world.Violated);
                loaded.UnionWith(world.Loaded);
                violations += world.Violated.Count;
            }
        }

        context.Unload();
        return (violated, loaded, violations);
    }

    private static async Task RunAsync(MethodInfo run, object program, World world)
    {
        try
        {
            if (run.Invoke(program, world is GateWorld ? [world, world.Next(), world.Next()] : [world, "a", "b"]) is Task task)
            {
                await task;
            }
        }
        catch (Exception fault) when (IsExpected((fault as TargetInvocationException)?.InnerException ?? fault))
        {
            // Chance, or a refusal that nobody caught.
        }
    }

    private static bool IsExpected(Exception fault) => fault is InvalidOperationException or UnauthorizedAccessException or ArgumentException or FormatException or ComplianceException;

    [GeneratedRegex(@"(w\.(Load|At)\(|Play(Track)?\(w, )(?<site>\d+)[,)]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LoadNumber();
}
