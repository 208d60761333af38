namespace ArtistFirst.Analyzers;

/// <summary>What every generated program begins with.</summary>
internal static class ProgramText
{
    /// <summary>What all programs may call.</summary>
    public const string Start =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ArtistFirst.Analyzers;
        using static Generated.Shared;
        namespace Generated;
        static class Shared {
        public static string Same(string s) => s; public static void Ensure(World w, string s) { if (!w.Allowed(s)) throw new InvalidOperationException(); } public static bool Fine(World w, string s) => s.Length > 0 && w.Allowed(s);
        static readonly Task Never = new TaskCompletionSource().Task; public static async void Later(World w, string s) { if (!await w.AllowedAsync(s)) { await Never; throw new InvalidOperationException(); } }
        public static void Must(bool b) { if (!b) throw new InvalidOperationException(); } public static void MustNot(bool b, WorldJob j, World w) { j.Id = w.Next(); if (b) throw new InvalidOperationException(); }
        public static void Need(WorldDecision? d) { if (d?.IsAllowed != true) throw new InvalidOperationException(); } public static void Note(WorldDecision? d) { if (d?.IsAllowed == false) d.ToString(); }
        public static void Fetch(World w, out string s) => s = w.Next(); public static void Change(World w, ref string s) { if (w.Roll()) s = w.Next(); } }
        """;
}
