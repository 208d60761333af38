namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>The members that the analyzed sources call.</summary>
internal static class Vocabulary
{
    public const string Source =
        """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using ArtistFirst;

        public sealed record Track(string Id, string Path, int Length);

        public sealed class Job
        {
            public string Name { get; set; } = "";
            public int Done { get; set; }
            public List<string> Failed { get; } = new();
        }

        public static class Vocabulary
        {
            [ChecksLicense("id")] public static extern bool Allowed(string id);
            [ChecksLicense("id")] public static extern void Demand(string id);
            [ChecksLicense("id")] public static extern Task<bool> AllowedAsync(string id, CancellationToken ct = default);
            [LoadsCatalogueAudio("id")] public static extern Stream Load(string id);
            [LoadsCatalogueAudio("id")] public static extern Task<Stream> LoadAsync(string id, CancellationToken ct = default);
            [LoadsCatalogueAudio("path", IsDerived = true)] public static extern Stream Decode(string path);
            public static extern bool Roll();
            public static extern string Next();
            public static extern void Log(string text);
        }
        """;
}
